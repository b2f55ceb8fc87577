package org.iofog.controller.persistence.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.spec.CatalogItemSpec;
import org.iofog.contract.view.CatalogItemView;
import org.iofog.controller.application.query.CatalogQueries;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;

@ApplicationScoped
class SqlCatalogQueries implements CatalogQueries {

    private static final String SELECT = "select id, name, spec::text from catalog_items where namespace = $1 ";

    private final Database database;

    SqlCatalogQueries(Database database) {
        this.database = database;
    }

    @Override
    public Uni<List<CatalogItemView>> inNamespace(String namespace) {
        return database.list(SELECT + "order by id", Tuple.of(namespace), SqlCatalogQueries::view);
    }

    @Override
    public Uni<Optional<CatalogItemView>> named(String namespace, String name) {
        return first("and name = $2", Tuple.of(namespace, name));
    }

    @Override
    public Uni<Optional<CatalogItemView>> withId(String namespace, int id) {
        return first("and id = $2", Tuple.of(namespace, id));
    }

    private Uni<Optional<CatalogItemView>> first(String condition, Tuple values) {
        return database.first(SELECT + condition, values, SqlCatalogQueries::view);
    }

    private static CatalogItemView view(Row row) {
        return new CatalogItemView(
                row.getInteger("id"), row.getString("name"), Rows.json(row, "spec", CatalogItemSpec.class));
    }
}
