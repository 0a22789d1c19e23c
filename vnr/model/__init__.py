"""The nouns that pass between the stages. No module here reads or writes anything."""
