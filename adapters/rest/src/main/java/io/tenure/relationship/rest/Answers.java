package io.tenure.relationship.rest;

import io.tenure.relationship.application.port.in.Written;
import io.tenure.shared.rest.Headers;
import io.tenure.shared.rest.Versions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** How writes are answered: where they stand in the ledger and which version they made. */
final class Answers {

    private Answers() {}

    static ResponseEntity<WrittenBody> ok(Written written) {
        return described(ResponseEntity.ok(), written);
    }

    /** 201 when something new was recorded, 200 when it was so already. */
    static ResponseEntity<WrittenBody> created(Written written, String path) {
        URI location = URI.create(path);
        return described(
                written.changed()
                        ? ResponseEntity.created(location)
                        : ResponseEntity.ok().location(location),
                written);
    }

    static String customer(String id) {
        return "/api/v1/customers/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    static String interaction(String id) {
        return "/api/v1/interactions/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    private static ResponseEntity<WrittenBody> described(ResponseEntity.BodyBuilder answer, Written written) {
        return answer.header(Headers.POSITION, Long.toString(written.position()))
                .header(HttpHeaders.ETAG, Versions.tag(written.version()))
                .body(WrittenBody.of(written));
    }
}
