package io.tenure.relationship.rest;

import io.tenure.shared.rest.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Whoever has written something of a customer finds it at the next look: the answer waits until the views of customers
 * show it, unless they are late. It is the same whether they do or not, for the write stands.
 */
@RestControllerAdvice(basePackageClasses = ShownToTheWriter.class)
final class ShownToTheWriter implements ResponseBodyAdvice<Object> {

    private final OwnWrites writes;

    ShownToTheWriter(OwnWrites writes) {
        this.writes = writes;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        String position = response.getHeaders().getFirst(Headers.POSITION);
        if (position != null) {
            writes.await(Long.parseLong(position));
        }
        return body;
    }
}
