package org.iofog.controller.persistence.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.iofog.contract.message.ContractJson;

/** Values of the contract in {@code jsonb} columns are written as on the bus. */
@JsonFormat
@PersistenceUnitExtension
public class ContractJsonFormat implements FormatMapper {

    private static final ObjectMapper JSON = ContractJson.mapper();

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        try {
            return JSON.readValue(text.toString(), JSON.constructType(type.getJavaType()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column holds no " + type.getTypeName(), e);
        }
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        try {
            return JSON.writerFor(JSON.constructType(type.getJavaType())).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not to be written as JSON: " + type.getTypeName(), e);
        }
    }
}
