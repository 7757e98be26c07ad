package io.tenure.shared.rest;

import io.tenure.shared.ledger.Sha256;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;

/** A request whose body has been read already, so that it can be told whether it is the same as another. */
final class TakenRequest extends HttpServletRequestWrapper {

    private final byte[] body;

    /** @throws BodyTooLarge when the body does not fit into memory */
    TakenRequest(HttpServletRequest request) throws IOException {
        super(request);
        body = request.getInputStream().readNBytes(BodyLimit.MAX_BYTES + 1);
        if (body.length > BodyLimit.MAX_BYTES) {
            throw new BodyTooLarge();
        }
    }

    /** SHA-256 over method, address and body, in hexadecimal. */
    String fingerprint() {
        MessageDigest digest = Sha256.begin();
        String head = "%s %s?%s\n".formatted(getMethod(), getRequestURI(), Objects.toString(getQueryString(), ""));
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(body));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Replay(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Replay extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Replay(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is here already; read it");
        }
    }
}
