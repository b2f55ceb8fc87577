package org.iofog.controller.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.iofog.contract.message.ContractJson;

/** The API writes and reads JSON as the bus does. */
class ApiJson {

    @Produces
    @Singleton
    ObjectMapper mapper() {
        return ContractJson.mapper();
    }
}
