package io.tenure.shared.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses bodies too large to be kept in memory, before or while they are read. */
@ControllerAdvice(annotations = RestController.class)
final class BodyLimit extends RequestBodyAdviceAdapter {
    static final int MAX_BYTES = 8 << 20;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage body,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        if (body.getHeaders().getContentLength() > MAX_BYTES) {
            throw new BodyTooLarge();
        }
        return new Limited(body.getHeaders(), new Counting(body.getBody()));
    }

    private record Limited(HttpHeaders headers, InputStream stream) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return stream;
        }
    }

    private static final class Counting extends FilterInputStream {
        private long taken;

        private Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int more) {
            taken += more;
            if (taken > MAX_BYTES) {
                throw new BodyTooLarge();
            }
        }
    }
}
