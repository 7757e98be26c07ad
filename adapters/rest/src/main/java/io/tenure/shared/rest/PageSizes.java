package io.tenure.shared.rest;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/** Describes in the API document how long a page may be. */
@Component
final class PageSizes implements ParameterCustomizer {

    @Override
    public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
        @Nullable UpTo most = parameter.getParameterAnnotation(UpTo.class);
        if (described != null && most != null) {
            described.getSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(most.value()));
        }
        return described;
    }
}
