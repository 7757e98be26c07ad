package io.tenure.shared.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.media.StringSchema;
import io.tenure.shared.domain.CustomerId;
import java.math.BigDecimal;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** Describes the API as OpenAPI 3.1 at {@code /api/v1/openapi}. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tenure",
                        version = "1",
                        description =
                                "One event-sourced record of each customer relationship. Times are UTC in ISO 8601,"
                                        + " money is a decimal string with an ISO 4217 code, problems are RFC 9457 with a stable"
                                        + " code. A write to a customer is answered once it can be read, two seconds later at most."
                                        + " Writes answer the ledger position in Tenure-Position; a read that sends it sees the"
                                        + " own write.",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = "key"))
@SecurityScheme(
        name = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An API key, or a token of the firm's issuer")
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(CustomerId.class, new StringSchema())
                // as ApiJson writes them; a number is read as well
                .replaceWithSchema(BigDecimal.class, new StringSchema());
    }
}
