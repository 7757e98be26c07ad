package io.tenure.shared.jackson;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One of the records that a sealed interface permits, as a JSON object whose single name says which. */
final class FamilyForm implements ValueForm {

    private final String family;
    private final Map<String, ValueForm> members;

    FamilyForm(String family, Map<String, ValueForm> members) {
        this.family = family;
        this.members = new TreeMap<>(members);
    }

    @Override
    public void write(Object value, JsonGenerator json, SubjectSealer sealer) {
        var member = value.getClass().getSimpleName();
        json.writeStartObject();
        json.writeName(member);
        member(member).write(value, json, sealer);
        json.writeEndObject();
    }

    @Override
    public Object read(JsonParser json, SubjectSealer sealer) {
        Tokens.expect(JsonToken.START_OBJECT, json);
        var member = member(String.valueOf(json.nextName()));
        json.nextToken();
        var value = member.read(json, sealer);
        json.nextToken();
        Tokens.expect(JsonToken.END_OBJECT, json);
        return value;
    }

    private ValueForm member(String name) {
        var member = members.get(name);
        if (member == null) {
            throw new IllegalArgumentException(family + " does not permit '" + name + "'");
        }
        return member;
    }

    @Override
    public String describe() {
        return members.values().stream().map(ValueForm::describe).collect(Collectors.joining(" | ", family + "(", ")"));
    }
}
