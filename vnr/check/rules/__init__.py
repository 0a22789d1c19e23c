"""Rules, one module a family; importing the package registers all of them."""

from vnr.check.rules import dates, figures, identity, images, links, pledges, texts, use

__all__ = ["dates", "figures", "identity", "images", "links", "pledges", "texts", "use"]
