"""The page of the output format `html`: its assets, and the parts of a document as it shows them."""
