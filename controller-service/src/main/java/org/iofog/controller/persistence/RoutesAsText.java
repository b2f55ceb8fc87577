package org.iofog.controller.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.RouteSpec;

/** Routes are a JSON array in a text column: Hibernate Reactive reads no arrays from {@code jsonb}. */
@Converter
class RoutesAsText implements AttributeConverter<List<RouteSpec>, String> {

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final TypeReference<List<RouteSpec>> ROUTES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<RouteSpec> routes) {
        return JSON.valueToTree(routes).toString();
    }

    @Override
    public List<RouteSpec> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, ROUTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("column routes holds no routes", e);
        }
    }
}
