package io.tenure.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Server;
import io.tenure.bootstrap.TrustedProxies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs every command of the integration guide, one after the other, and holds the answers against those it shows. */
class IntegrationGuideTest {

    private static final Path GUIDE = Path.of("../docs/guide/integration.md");
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```\\s+```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("\"\\w+\":(?:\"[^\"]*\"|\\d+|true|false)?");
    private static final String MARK = "--- next answer ---";

    @TempDir
    private Path directory;

    @Test
    void everyCommandAnswersAsTheGuideShows() throws Exception {
        List<String> commands = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(GUIDE));
        while (blocks.find()) {
            commands.add(blocks.group(1));
            answers.add(blocks.group(2));
        }
        assertThat(commands).hasSizeGreaterThan(5);

        List<String> given = run(commands);

        for (int i = 0; i < answers.size(); i++) {
            for (Matcher fields = FIELD.matcher(answers.get(i)); fields.find(); ) {
                assertThat(given.get(i)).as(commands.get(i)).contains(fields.group());
            }
        }
    }

    private List<String> run(List<String> commands) throws Exception {
        try (ConfigurableApplicationContext server =
                Server.start(DataDirectory.create(directory), 0, TrustedProxies.NONE)) {
            Path script = Files.writeString(
                    directory.resolve("guide.sh"),
                    "set -euo pipefail\n" + String.join("\necho; echo '" + MARK + "'\n", commands));
            ProcessBuilder bash = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
            bash.environment()
                    .put("TENURE", "http://localhost:" + server.getEnvironment().getProperty("local.server.port"));
            Core core = server.getBean(Core.class);
            bash.environment().put("KEY", key(core, Role.INTEGRATION));
            bash.environment().put("TILL", key(core, Role.POS));
            bash.environment().put("OFFICE", key(core, Role.MARKETER));
            bash.environment().put("AUDIT", key(core, Role.AUDITOR));
            Process running = bash.start();
            String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(running.waitFor()).as(output).isZero();
            return List.of(output.split(MARK, -1));
        }
    }

    private static String key(Core core, Role role) {
        return core.access()
                .createApiKey()
                .create("guide of " + role, role, null, new Caller("test", Set.of(Role.ADMIN)))
                .key();
    }
}
