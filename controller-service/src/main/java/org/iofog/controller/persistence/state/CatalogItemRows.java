package org.iofog.controller.persistence.state;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.spec.CatalogItemSpec;
import org.iofog.controller.domain.model.CatalogItem;
import org.iofog.controller.persistence.sql.ParsedJson;
import org.iofog.controller.persistence.sql.Sql;

/** Rows of {@code catalog_items}; {@link CatalogItemEntity} changes them. */
public final class CatalogItemRows {

    private static final String ALL =
            "select c.id, c.namespace, c.name, cast(c.spec as text) as spec from catalog_items c";

    private static final ParsedJson<CatalogItemSpec> SPECS = new ParsedJson<>(CatalogItemSpec.class);

    private CatalogItemRows() {}

    public static Uni<List<CatalogItem>> all(Session session) {
        return Sql.of(ALL, session).list(CatalogItemRows::item);
    }

    static Uni<List<CatalogItem>> in(String namespace, Session session) {
        return Sql.of(ALL + " where c.namespace = :namespace", session)
                .set("namespace", namespace)
                .list(CatalogItemRows::item);
    }

    private static CatalogItem item(Row row) {
        return new CatalogItem(
                row.getInteger("id"),
                row.getString("namespace"),
                row.getString("name"),
                SPECS.of(row.getString("spec")));
    }
}
