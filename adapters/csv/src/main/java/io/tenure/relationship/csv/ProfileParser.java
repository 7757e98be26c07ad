package io.tenure.relationship.csv;

import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.csv.Mapping.CustomerFields;
import io.tenure.relationship.events.CustomerKind;

/** Reads who a customer is. */
final class ProfileParser {

    private final Field.Value kind;
    private final Field.Value name;
    private final Field.Value industry;
    private final Field.Value country;
    private final Field.Value language;
    private final Field.Value timeZone;
    private final Countries countries;
    private final Memo<String, CustomerKind> kinds = new Memo<>(HeadParser.word(CustomerKind.class, "customer-kind"));

    ProfileParser(CustomerFields fields, Columns columns) {
        kind = fields.kind().in(columns);
        name = ItemParser.optional(fields.name(), columns);
        industry = ItemParser.optional(fields.industry(), columns);
        country = ItemParser.optional(fields.country(), columns);
        language = ItemParser.optional(fields.language(), columns);
        timeZone = ItemParser.optional(fields.timeZone(), columns);
        countries = new Countries(fields.countries());
    }

    Profile of(String[] row) {
        String land = country.in(row);
        return new Profile(
                kinds.of(HeadParser.required(kind, row, "customer-kind")),
                name.in(row),
                industry.in(row),
                land == null ? null : countries.of(land).orElse(null),
                language.in(row),
                timeZone.in(row));
    }
}
