package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Text.optional;
import static io.tenure.relationship.domain.Text.required;

import io.tenure.relationship.commands.Interaction;
import io.tenure.relationship.events.LineItem;
import java.util.List;
import java.util.Map.Entry;

/** What an interaction must keep to. Amounts may be zero or negative and kinds carry any of them: real books do. */
final class InteractionRules {

    private static final Rule<LineItem> ITEM = Rule.all(List.of(
            required("sku", Limits.ID, LineItem::sku),
            optional("item-name", Limits.NAME, LineItem::name),
            optional("item-category", Limits.NAME, LineItem::category),
            new NumberMustFit<>("quantity", LineItem::quantity),
            new NumberMustFit<>("unit-price", LineItem::unitPrice)));

    private static final Rule<Entry<String, String>> ATTRIBUTE = Rule.all(List.of(
            required("attribute-key", Limits.ATTRIBUTE_KEY, Entry::getKey),
            optional("attribute-value", Limits.ATTRIBUTE_VALUE, Entry::getValue)));

    static final Rule<Interaction> ALL = Rule.all(List.of(
            required("interaction-id", Limits.ID, Interaction::interactionId),
            required("source", Limits.ID, Interaction::source),
            required("external-id", Limits.ID, Interaction::externalId),
            optional("thread", Limits.ID, Interaction::thread),
            optional("summary", Limits.SUMMARY, Interaction::summary),
            optional("refers-to", Limits.ID, Interaction::refersTo),
            optional("handled-by", Limits.ID, Interaction::handledBy),
            new Size<>("items", Limits.ITEMS, interaction -> interaction.items().size()),
            ITEM.each().of(Interaction::items),
            new Size<>("attributes", Limits.ATTRIBUTES, interaction -> interaction
                    .attributes()
                    .size()),
            ATTRIBUTE.each().of(interaction -> interaction.attributes().entrySet())));

    private InteractionRules() {}
}
