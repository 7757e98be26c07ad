package io.tenure.relationship.rest;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of something that was sent. */
enum Verdict {
    @JsonProperty("recorded")
    RECORDED,
    @JsonProperty("duplicate")
    DUPLICATE,
    @JsonProperty("rejected")
    REJECTED
}
