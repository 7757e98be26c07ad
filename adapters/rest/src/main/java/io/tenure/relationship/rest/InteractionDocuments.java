package io.tenure.relationship.rest;

import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.BadRequest;
import io.tenure.shared.rest.Fault;
import io.tenure.shared.rest.Requests;
import tools.jackson.databind.JsonNode;

/** Interactions as the API takes them, for other ways by which the same document comes. */
public final class InteractionDocuments {

    private final Requests requests;

    public InteractionDocuments(Requests requests) {
        this.requests = requests;
    }

    /**
     * The interaction that a document tells of.
     *
     * @throws Refusal naming the field that is wrong
     */
    public InteractionDraft read(JsonNode document) {
        try {
            return requests.read(document, InteractionBody.class).draft();
        } catch (BadRequest bad) {
            Fault fault = bad.fault();
            throw Refusal.of(
                    fault.code(), fault.field() == null ? fault.detail() : fault.field() + ": " + fault.detail());
        }
    }
}
