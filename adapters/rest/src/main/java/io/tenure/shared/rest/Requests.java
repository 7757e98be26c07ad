package io.tenure.shared.rest;

import jakarta.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads requests that come as parts of a larger body, as strictly as those that come alone. */
public final class Requests {
    private final JsonMapper json;
    private final Validator validator;

    public Requests(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Reads a request.
     *
     * @throws BadRequest naming the field that is wrong
     */
    public <T> T read(byte[] text, int length, Class<T> type) {
        try {
            return valid(json.readerFor(type).readValue(text, 0, length));
        } catch (JacksonException problem) {
            throw new BadRequest(JsonFaults.of(problem));
        }
    }

    /**
     * Reads a request.
     *
     * @throws BadRequest naming the field that is wrong
     */
    public <T> T read(JsonNode node, Class<T> type) {
        try {
            return valid(json.treeToValue(node, type));
        } catch (JacksonException problem) {
            throw new BadRequest(JsonFaults.of(problem));
        }
    }

    private <T> T valid(T request) {
        if (request == null) {
            throw BadRequest.invalid(null, "must be a JSON object, not null");
        }
        Violations.fault(validator.validate(request)).ifPresent(fault -> {
            throw new BadRequest(fault);
        });
        return request;
    }
}
