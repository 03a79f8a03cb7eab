"""The engines that build a site, one file each."""
