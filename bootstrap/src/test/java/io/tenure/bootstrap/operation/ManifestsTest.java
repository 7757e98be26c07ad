package io.tenure.bootstrap.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tenure.bootstrap.cli.TenureCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The manifests start Tenure as the command line wants it, and ask for the health that it shows. */
class ManifestsTest {

    private static final Path OPERATION = Path.of("../docs/operation");

    @Test
    void startTheServerWithOptionsThatItHas() throws IOException {
        List<List<String>> commands = new ArrayList<>();
        for (String manifest : List.of("compose.yaml", "kubernetes.yaml")) {
            find(manifest, List.of("command", "args"))
                    .filter(List.class::isInstance)
                    .map(words ->
                            ((List<?>) words).stream().map(String::valueOf).toList())
                    .filter(words -> words.getFirst().equals("serve"))
                    .forEach(commands::add);
        }
        assertThat(commands).hasSizeGreaterThan(3);
        assertThat(commands).allSatisfy(words -> assertThatCode(
                        () -> TenureCommand.commandLine().parseArgs(words.toArray(String[]::new)))
                .doesNotThrowAnyException());
    }

    @Test
    void probeWhatTheServerShows() throws IOException {
        Set<String> paths = new TreeSet<>();
        find("kubernetes.yaml", List.of("httpGet"))
                .forEach(probe -> paths.add(String.valueOf(((Map<?, ?>) probe).get("path"))));

        assertThat(paths).containsExactly("/actuator/health/liveness", "/actuator/health/readiness");
    }

    @Test
    void nameTheImageThatTheBuildMakes() throws IOException {
        String version = version();
        List<String> images = new ArrayList<>();
        for (String manifest : List.of("compose.yaml", "kubernetes.yaml")) {
            find(manifest, List.of("image"))
                    .map(String::valueOf)
                    .filter(image -> image.contains("tenure:"))
                    .forEach(images::add);
        }
        assertThat(images).isNotEmpty().allMatch(image -> image.endsWith("tenure:" + version));
    }

    @Test
    void keepWhatKafkaTakesInWhereTheVolumeIs() throws IOException {
        assertThat(find("compose.yaml", List.of("KAFKA_LOG_DIRS")))
                .singleElement()
                .satisfies(directory -> assertThat(find("compose.yaml", List.of("volumes")))
                        .asString()
                        .contains("kafka:" + directory));
    }

    @Test
    void letLibrariesRunWhatTheyUnpack() throws IOException {
        assertThat(find("compose.yaml", List.of("tmpfs"))).isNotEmpty().allSatisfy(mounts -> assertThat(
                        (List<?>) mounts)
                .anySatisfy(mount -> assertThat(mount).isEqualTo("/tmp:exec")));
    }

    @Test
    void leaveComposeNothingToReplace() throws IOException {
        assertThat(Files.readString(OPERATION.resolve("compose.yaml")).replace("$$", ""))
                .doesNotContain("$");
    }

    @Test
    void leaveTheServerTheTimeThatItTakesToStop() throws IOException {
        assertThat(find("kubernetes.yaml", List.of("terminationGracePeriodSeconds")))
                .containsExactly(75);
        assertThat(find("compose.yaml", List.of("stop_grace_period")))
                .isNotEmpty()
                .containsOnly("60s");
    }

    private static String version() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        String mark = "<artifactId>tenure</artifactId>";
        String after = pom.substring(pom.indexOf(mark) + mark.length());
        return after.substring(after.indexOf("<version>") + "<version>".length(), after.indexOf("</version>"));
    }

    /** Whatever stands under one of some names, anywhere in a file. */
    private static Stream<Object> find(String manifest, List<String> names) throws IOException {
        List<Object> found = new ArrayList<>();
        for (Object document : new Yaml().loadAll(Files.readString(OPERATION.resolve(manifest)))) {
            collect(document, names, found);
        }
        return found.stream();
    }

    private static void collect(Object node, List<String> names, List<Object> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (names.contains(String.valueOf(key))) {
                    found.add(value);
                }
                collect(value, names, found);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(each -> collect(each, names, found));
        }
    }
}
