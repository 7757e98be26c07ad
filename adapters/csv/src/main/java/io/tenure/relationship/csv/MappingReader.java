package io.tenure.relationship.csv;

import io.tenure.relationship.csv.Mapping.CustomerFields;
import io.tenure.relationship.csv.Mapping.InteractionFields;
import io.tenure.relationship.csv.Mapping.ItemFields;
import io.tenure.relationship.csv.Treatment.ExactDuplicates;
import io.tenure.relationship.csv.Treatment.WithoutCustomer;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a mapping from YAML, strictly: what it does not know, it refuses. */
final class MappingReader {

    private MappingReader() {}

    /** @throws ImportFailure that names file, line and key, and says what to do */
    static Mapping read(String file, Reader yaml) {
        YamlMap root = new YamlMap(file, "", document(file, yaml));
        Mapping mapping = new Mapping(
                root.text("name").orElse(file),
                root.requiredText("source"),
                FormatReader.format(root),
                interaction(root.requiredMap("interaction")),
                root.map("item").map(MappingReader::item).orElse(null),
                customer(root.requiredMap("customer"), root.requiredText("source")),
                treatment(root));
        root.text("about");
        root.nothingElse();
        return mapping;
    }

    private static Node document(String file, Reader yaml) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(yaml);
            if (node == null) {
                throw new ImportFailure(file + ": the mapping is empty; begin with one of the shipped ones");
            }
            return node;
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new ImportFailure(file + ":" + line + ": this is no YAML: " + broken.getProblem(), broken);
        } catch (YAMLException broken) {
            throw new ImportFailure(file + ": this is no YAML: " + broken.getMessage(), broken);
        }
    }

    private static InteractionFields interaction(YamlMap map) {
        InteractionFields fields = new InteractionFields(
                FieldReader.required(map, "externalId"),
                FieldReader.requiredTime(map, "occurredAt"),
                kinds(map),
                FieldReader.required(map, "channel"),
                FieldReader.required(map, "direction"),
                FieldReader.optional(map, "currency"),
                FieldReader.optional(map, "thread"),
                FieldReader.optional(map, "summary"),
                FieldReader.optional(map, "handledBy"),
                FieldReader.optionalTime(map, "dueAt"),
                map.map("attributes").map(MappingReader::fields).orElse(Map.of()));
        map.nothingElse();
        return fields;
    }

    private static Map<String, Field> fields(YamlMap map) {
        Map<String, Field> fields = new LinkedHashMap<>();
        map.keys().forEach(key -> fields.put(key, FieldReader.required(map, key)));
        return fields;
    }

    private static List<KindRule> kinds(YamlMap map) {
        List<KindRule> rules = new ArrayList<>();
        for (YamlMap rule : map.maps("kinds")) {
            rules.add(KindReader.rule(rule));
        }
        return List.copyOf(rules);
    }

    private static @Nullable ItemFields item(YamlMap map) {
        ItemFields fields = new ItemFields(
                FieldReader.required(map, "sku"),
                FieldReader.optional(map, "name"),
                FieldReader.optional(map, "quantity"),
                FieldReader.optional(map, "unitPrice"),
                FieldReader.optional(map, "amount"),
                FieldReader.optional(map, "category"));
        map.nothingElse();
        return fields;
    }

    private static CustomerFields customer(YamlMap map, String source) {
        CustomerFields fields = new CustomerFields(
                map.text("source").orElse(source),
                FieldReader.required(map, "externalId"),
                FieldReader.required(map, "kind"),
                FieldReader.optional(map, "name"),
                FieldReader.optional(map, "industry"),
                FieldReader.optional(map, "country"),
                map.map("countries").map(YamlMap::words).orElse(Map.of()),
                FieldReader.optional(map, "language"),
                FieldReader.optional(map, "timeZone"));
        map.nothingElse();
        return fields;
    }

    private static Treatment treatment(YamlMap root) {
        YamlMap map = root.map("treatment").orElse(null);
        if (map == null) {
            return new Treatment(WithoutCustomer.REJECT, ExactDuplicates.SKIP, null);
        }
        Treatment treatment = new Treatment(
                KindReader.word(map, "withoutCustomer", WithoutCustomer.class, WithoutCustomer.REJECT),
                KindReader.word(map, "exactDuplicates", ExactDuplicates.class, ExactDuplicates.SKIP),
                map.text("services")
                        .map(text -> KindReader.pattern(map, "services", text))
                        .orElse(null));
        map.nothingElse();
        return treatment;
    }
}
