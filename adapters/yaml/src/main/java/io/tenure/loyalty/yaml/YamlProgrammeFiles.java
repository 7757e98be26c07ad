package io.tenure.loyalty.yaml;

import io.tenure.loyalty.application.ProgrammeFiles;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.shared.rules.Rules;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/** Reads loyalty programmes in YAML, with conditions in CEL, and gathers everything that is wrong with one. */
public final class YamlProgrammeFiles implements ProgrammeFiles {

    private final Rules rules;

    public YamlProgrammeFiles(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Programme read(ProgrammeVersion id, String text) throws ProgrammeInvalid {
        return read(id, text, rules, ProgrammeReader::programme);
    }

    @Override
    public Programme draft(String programme, String text) throws ProgrammeInvalid {
        return read(new ProgrammeVersion(programme, 0), text, rules.ofDrafts(), ProgrammeReader::draft);
    }

    private static Programme read(
            ProgrammeVersion id, String text, Rules rules, Function<ProgrammeReader, Programme> reading)
            throws ProgrammeInvalid {
        List<TextProblem> problems = new ArrayList<>();
        Node root = YamlText.root(text, "programme", problems);
        Programme read = root == null ? null : reading.apply(new ProgrammeReader(id, root, rules, problems));
        if (read == null || !problems.isEmpty()) {
            throw new ProgrammeInvalid(problems);
        }
        return read;
    }
}
