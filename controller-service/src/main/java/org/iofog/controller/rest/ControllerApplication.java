package org.iofog.controller.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Where the API lives. */
@ApplicationPath(ControllerApplication.PATH)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "ioFog Mesh controller",
                        version = "3",
                        description = "The HTTP gateway of the control plane. Writes become commands on the bus."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = "Authorization",
        description = "The access token that POST /user/login answers with.")
public class ControllerApplication extends Application {

    static final String PATH = "/api/v3";
}
