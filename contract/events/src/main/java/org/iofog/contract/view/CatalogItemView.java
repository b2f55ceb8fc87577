package org.iofog.contract.view;

import org.iofog.contract.spec.CatalogItemSpec;

/** A catalog item with its id. */
public record CatalogItemView(int id, String name, CatalogItemSpec spec) {}
