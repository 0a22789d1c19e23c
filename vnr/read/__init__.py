"""Reading: files of one State become a tree of nodes with places; packs become values."""
