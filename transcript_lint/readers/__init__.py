"""Turn a source into a document, and into a finding for each part that is not one."""
