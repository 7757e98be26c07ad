package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.shared.policies.DeadLetter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.MessageSource;

/** Events that a policy could not take are tried again when somebody asks for it. */
@ExtendWith(RunningServer.OwnProvider.class)
class DeadLettersTest {

    private static final String LETTERS = "/api/v1/policies/dead-letters";
    private static final String OWN = "correct horse battery";

    @Test
    void goOnceThePolicyHasTakenThem(RunningServer server) {
        DeadLetter letter = LaidAside.of(server, "erasure");
        assertThat(server.get(LETTERS + "?after=" + (letter.position() - 1), Role.ADMIN)
                        .at("/0/error"))
                .isEqualTo("The disk is full");

        Answer tried = retry(server, letter);

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.at("/taken")).isEqualTo("true");
        assertThat(server.get(LETTERS + "?after=" + (letter.position() - 1), Role.ADMIN)
                        .body())
                .isEqualTo("[]");
        assertThat(retry(server, letter).code()).isEqualTo("audit.unknown-dead-letter");
    }

    @Test
    void stayWhereNobodyTakesThem(RunningServer server) {
        DeadLetter letter = LaidAside.of(server, "gone-with-a-version");

        Answer tried = retry(server, letter);

        assertThat(tried.at("/taken")).isEqualTo("false");
        assertThat(tried.at("/deadLetter/error")).isEqualTo("The disk is full");
        assertThat(LaidAside.letters(server).find(letter.policy(), letter.position()))
                .isPresent();
        LaidAside.letters(server).remove(letter.policy(), letter.position());
    }

    @Test
    void areTriedAgainOnThePageOfOperations(RunningServer server) {
        DeadLetter letter = LaidAside.of(server, "erasure");
        Browser ada = signedIn(server, "ada", Role.ADMIN);
        assertThat(ada.get("/admin/operations").body()).contains("The disk is full", path(letter));

        assertThat(ada.post(path(letter), Map.of()).status()).isEqualTo(302);

        assertThat(ada.get("/admin/operations").body())
                .contains("The policy has taken the event now.")
                .doesNotContain("The disk is full");
        assertThat(ada.post(path(letter), Map.of()).status()).isEqualTo(404);
    }

    @Test
    void areTakenAwayForAReasonThatStaysInTheAccessLog(RunningServer server) {
        DeadLetter letter = LaidAside.of(server, "gone-with-a-version");
        String path = "/api/v1/policies/" + letter.policy() + "/dead-letters/" + letter.position() + "/dismissals";
        assertThat(server.post(path, "{\"reason\":\" \"}", Role.ADMIN).status()).isEqualTo(400);
        assertThat(server.post(path, "{\"reason\":\"%s\"}".formatted("x".repeat(201)), Role.ADMIN)
                        .status())
                .isEqualTo(400);

        assertThat(server.post(path, "{\"reason\":\"No such policy now\"}", Role.ADMIN)
                        .status())
                .isEqualTo(204);

        assertThat(LaidAside.letters(server).find(letter.policy(), letter.position()))
                .isEmpty();
        assertThat(server.get("/api/v1/access-log", Role.AUDITOR).body())
                .contains("dismissed-letter gone-with-a-version, position %d: No such policy now"
                        .formatted(letter.position()));
        assertThat(server.post(path, "{\"reason\":\"Again\"}", Role.ADMIN).code())
                .isEqualTo("audit.unknown-dead-letter");
    }

    @Test
    void areTakenAwayOnThePageOfOperations(RunningServer server) {
        DeadLetter letter = LaidAside.of(server, "gone-with-a-version");
        String path = path(letter).replace("/retry", "/dismissal");
        Browser eva = signedIn(server, "eva", Role.ADMIN);
        assertThat(eva.get("/admin/operations").body()).contains(path);
        eva.get(path).requireStatus(200);

        assertThat(eva.post(path, Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(eva.post(path, Map.of("reason", "No such policy now")).status())
                .isEqualTo(302);

        assertThat(eva.get("/admin/operations").body())
                .contains("The event is no longer among those laid aside.")
                .doesNotContain(path);
        assertThat(eva.get("/audit/access-log").body())
                .contains(
                        "Removed an event laid aside:", "position %d: No such policy now".formatted(letter.position()));
    }

    @Test
    void areSaidToHaveFailedAgain(RunningServer server) {
        DeadLetter letter = LaidAside.of(server, "gone-with-a-version");
        Browser bea = signedIn(server, "bea", Role.ADMIN);
        bea.get("/admin/operations");

        bea.post(path(letter), Map.of());

        assertThat(bea.get("/admin/operations").body()).contains("The policy did not take it.");
        LaidAside.letters(server).remove(letter.policy(), letter.position());
    }

    @Test
    void areForAdministratorsAndNeedTheTokenOfAForm(RunningServer server) {
        DeadLetter letter = LaidAside.of(server, "erasure");
        Browser mia = signedIn(server, "mia", Role.MARKETER);
        mia.get("/book");
        Browser ann = signedIn(server, "ann", Role.ADMIN);
        ann.get("/admin/operations");

        assertThat(mia.post(path(letter), Map.of()).status()).isEqualTo(403);
        assertThat(ann.withoutToken().post(path(letter), Map.of()).status()).isEqualTo(403);
        assertThat(LaidAside.letters(server).find(letter.policy(), letter.position()))
                .isPresent();
        LaidAside.letters(server).remove(letter.policy(), letter.position());
    }

    @Test
    void areOfPoliciesWithWordsInBothLanguages(RunningServer server) {
        MessageSource words = server.context().getBean(MessageSource.class);

        assertThat(server.context().getBean(Core.class).policies().names())
                .hasSizeGreaterThan(20)
                .allSatisfy(policy -> {
                    String key = "operations.policy." + policy;
                    assertThat(words.getMessage(key, null, Locale.ENGLISH)).isNotBlank();
                    assertThat(words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE))
                            .containsPattern("\\p{IsHan}");
                });
    }

    private static Answer retry(RunningServer server, DeadLetter letter) {
        return server.post(
                "/api/v1/policies/" + letter.policy() + "/dead-letters/" + letter.position() + "/retries",
                "",
                Role.ADMIN);
    }

    private static String path(DeadLetter letter) {
        return "/admin/operations/dead-letters/" + letter.policy() + "/" + letter.position() + "/retry";
    }

    private static Browser signedIn(RunningServer server, String name, Role role) {
        String first = server.newUser(name, role).password();
        server.access().changePassword().change(name, first, OWN);
        Browser browser = new Browser(server);
        browser.signIn(name, OWN);
        return browser;
    }
}
