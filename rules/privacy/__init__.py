"""What says who somebody is, or opens a door. Findings never repeat what they found."""
