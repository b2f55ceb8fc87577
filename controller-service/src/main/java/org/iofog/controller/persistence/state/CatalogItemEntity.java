package org.iofog.controller.persistence.state;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.iofog.contract.spec.CatalogItemSpec;
import org.iofog.controller.domain.model.CatalogItem;

/** A row of {@code catalog_items}. */
@Entity
@Table(name = "catalog_items")
class CatalogItemEntity {

    @Id
    int id;

    @Column
    String namespace;

    @Column
    String name;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    CatalogItemSpec spec;

    static CatalogItemEntity of(CatalogItem item) {
        CatalogItemEntity entity = new CatalogItemEntity();
        entity.id = item.id();
        entity.namespace = item.namespace();
        entity.name = item.name();
        entity.spec = item.spec();
        return entity;
    }
}
