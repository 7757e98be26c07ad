package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static io.tenure.bootstrap.security.Writes.made;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A text of its own in each field that says something of a customer, searched for in all bytes of a server. */
@ExtendWith(RunningServer.Provider.class)
class WhatAnErasureLeavesTest {

    private static final String DAY = "2026-05-04T10:00:00Z";

    /** Nothing else that any test writes has it in it. */
    private final String mark = "quokka" + Writes.next() + "q";

    /** What views show, what only the ledger holds, and what the guide says is left. */
    private final Set<String> shown = new TreeSet<>();

    private final Set<String> past = new TreeSet<>();
    private final Set<String> left = new TreeSet<>();

    @Test
    void isOnlyWhatTheGuideLists(RunningServer server) {
        String ada = made(server, "/api/v1/customers", introduction(), "/id");
        String twin =
                made(server, "/api/v1/customers", "{'kind':'PERSON','name':'%s'}".formatted(shown("twin")), "/id");
        describe(server, ada);
        care(server, ada);
        String account = LoyaltyWrites.PROGRAMMES + "/club/members/" + ada;
        talk(server, ada);
        takePart(server, account);
        write(server, ada);
        change(server, "PUT", customer(twin) + "/tags/" + shown("taggedtwin"), "");
        change(server, "POST", customer(ada) + "/merges", "{'absorbed':'" + twin + "'}");
        export(server, ada);

        awaiting()
                .untilAsserted(
                        () -> assertThat(onDisk(server)).containsAll(shown).containsAll(left));
        Set<String> told = in(history(server, ada) + history(server, twin));
        assertThat(told).containsAll(past);

        change(server, "POST", customer(ada) + "/erasure", "{'reason':'%s'}".formatted(left("reason")));

        awaiting().untilAsserted(() -> assertThat(onDisk(server)).isEqualTo(left));
        assertThat(in(history(server, ada) + history(server, twin))).isSubsetOf(left);
    }

    private String introduction() {
        return "{'kind':'PERSON','name':'%s','industry':'%s','owner':'%s','externalIds':[{'source':'%s','externalId':'%s'}],"
                        .formatted(past("firstname"), left("industry"), left("owner"), left("system"), shown("number"))
                + "'contactPoints':[{'kind':'EMAIL','value':'%s@example.com'},{'kind':'SOCIAL','value':'wechat:%s'}]}"
                        .formatted(shown("mail"), shown("social"));
    }

    private void describe(RunningServer server, String ada) {
        change(
                server,
                "PUT",
                customer(ada) + "/details",
                "{'kind':'PERSON','name':'%s','industry':'%s'}".formatted(shown("name"), left("trade")));
        change(server, "PUT", customer(ada) + "/partner", "{'partner':'%s'}".formatted(left("partner")));
        change(
                server,
                "PUT",
                customer(ada) + "/spending",
                "{'amount':{'value':'300','currency':'GBP'},'source':'SURVEY','reference':'%s','estimatedOn':'2026-01-01'}"
                        .formatted(shown("reference")));
        String consent = "{'purpose':'%s','channel':'EMAIL','given':%s,'source':'%s'}";
        String purpose = left("purpose");
        change(server, "POST", customer(ada) + "/consents", consent.formatted(purpose, true, past("given")));
        change(server, "POST", customer(ada) + "/consents", consent.formatted(purpose, false, shown("withdrawn")));
        change(server, "PUT", customer(ada) + "/tags/" + shown("tag"), "");
        String untagged = customer(ada) + "/tags/" + past("untagged");
        change(server, "PUT", untagged, "");
        change(server, "DELETE", untagged, "");
    }

    private void care(RunningServer server, String ada) {
        change(
                server,
                "POST",
                customer(ada) + "/stakeholders",
                "{'name':'%s','role':'DECISION_MAKER','note':'%s','since':'2026-01-01'}"
                        .formatted(shown("stakeholder"), shown("note")));
        change(
                server,
                "POST",
                customer(ada) + "/care/steps",
                "{'product':'%s','kind':'MAINTAIN','dueOn':'2030-01-01'}".formatted(left("product")));
        String promise = made(
                server,
                customer(ada) + "/promises",
                "{'text':'%s','thread':'%s','dueAt':'2030-01-01T00:00:00Z'}"
                        .formatted(shown("promise"), shown("promisedin")),
                "/promiseId");
        change(
                server,
                "POST",
                customer(ada) + "/promises/" + promise + "/broken",
                "{'reason':'%s'}".formatted(shown("broken")));
    }

    /** A file in a directory of its own, with what decided: a tag of the customer's. */
    private void export(RunningServer server, String ada) {
        String segment = "/api/v1/segments/" + left("segment");
        String draft = json("{'title':'%s','rule':'RULE'}".formatted(left("title")));
        LoyaltyWrites.send(
                server,
                new Writes.Request("PUT", segment, draft.replace("RULE", "tags.exists(t, t.contains('xtagquokka'))")));
        change(server, "POST", segment + "/publish", "");
        awaiting()
                .until(() -> server.get(segment + "/members", Role.ADMIN).body().contains(ada));
        change(server, "POST", segment + "/exports?format=CSV", "");
        Path results = server.directory().resolve("results");
        awaiting().untilAsserted(() -> assertThat(under(results)).contains(shown("tag")));
    }

    private void talk(RunningServer server, String ada) {
        String complaint = interaction(
                server,
                ada,
                "COMPLAINT",
                "'thread':'%s','summary':'%s','attributes':{'%s':'%s'},'handledBy':'%s'"
                        .formatted(shown("thread"), shown("summary"), shown("key"), shown("value"), left("handler")));
        String closed = interaction(server, ada, "COMPLAINT", "'thread':'%s'".formatted(shown("closedthread")));
        assertThat(closed).isNotEqualTo(complaint);
        change(server, "POST", customer(ada) + "/threads/closings", "{'thread':'%s'}".formatted(shown("closedthread")));
        String bought = interaction(
                server,
                ada,
                "PURCHASE",
                "'thread':'%s','summary':'%s','attributes':{'a':'%s'},'items':[{'sku':'%s','name':'%s','category':'%s','quantity':'1'}]"
                        .formatted(
                                past("firstthread"),
                                past("firstsummary"),
                                past("firstvalue"),
                                left("sku"),
                                left("item"),
                                left("category")));
        change(
                server,
                "POST",
                "/api/v1/interactions/" + bought + "/corrections",
                ("{'reason':'%s','kind':'PURCHASE','channel':'PHONE','direction':'INBOUND','occurredAt':'" + DAY
                                + "','thread':'%s','summary':'%s'}")
                        .formatted(shown("corrected"), shown("laterthread"), shown("latersummary")));
        change(
                server,
                "POST",
                "/api/v1/interactions/" + interaction(server, ada, "VISIT", "'thread':null") + "/retractions",
                "{'reason':'%s'}".formatted(shown("retracted")));
    }

    private String interaction(RunningServer server, String ada, String kind, String more) {
        return made(
                server,
                "/api/v1/interactions",
                "{'source':'%s','externalId':'%s','customer':{'id':'%s'},'kind':'%s','channel':'PHONE','direction':'INBOUND','occurredAt':'%s',%s}"
                        .formatted(left("source"), left("order" + Writes.next() + "of"), ada, kind, DAY, more),
                "/interactionId");
    }

    private void takePart(RunningServer server, String account) {
        LoyaltyWrites.inForce(server);
        change(server, "PUT", account, "{'outlet':'%s'}".formatted(left("outlet")));
        change(server, "POST", account + "/adjustments", adjustment("a", 50, shown("adjusted")));
        server.post(account + "/adjustments", json(adjustment("b", 5000, shown("asked"))), Role.INTEGRATION)
                .requireStatus(200);
        change(
                server,
                "POST",
                account + "/redemptions",
                "{'id':'%s','points':10,'purpose':'%s'}".formatted(left("redemption"), left("spenton")));
        String wallet = account + "/wallets/GBP";
        change(server, "POST", wallet + "/top-ups", "{'id':'t','amount':'100'}");
        change(
                server,
                "POST",
                wallet + "/spendings",
                "{'id':'s','amount':'3','purpose':'%s'}".formatted(left("bought")));
        change(
                server,
                "POST",
                wallet + "/pay-outs",
                "{'id':'p','amount':'10','reason':'%s'}".formatted(shown("paidout")));
        change(server, "POST", account + "/end", "{'reason':'%s'}".formatted(shown("ended")));
    }

    private static String adjustment(String id, int points, String reason) {
        return "{'id':'%s','points':%d,'reason':'%s'}".formatted(id, points, reason);
    }

    private void write(RunningServer server, String ada) {
        String phone = "+4477008" + (10_000 + Writes.next());
        change(server, "POST", customer(ada) + "/contact-points", "{'kind':'PHONE','value':'" + phone + "'}");
        change(
                server,
                "POST",
                "/api/v1/messages",
                "{'id':'m','customer':'%s','template':'balance','channel':'SMS','prompt':true,'parameters':{'balance':'%s'}}"
                        .formatted(ada, shown("balance")));
        change(
                server,
                "POST",
                "/api/v1/messages/inbound",
                "{'id':'%s','from':'%s','text':'%s'}".formatted(left("inbound"), phone, shown("answer")));
    }

    /** Directories and files that go while one looks through them are looked through again. */
    private static ConditionFactory awaiting() {
        return await().atMost(Duration.ofSeconds(20)).ignoreException(UncheckedIOException.class);
    }

    private static void change(RunningServer server, String method, String path, String body) {
        LoyaltyWrites.send(server, new Writes.Request(method, path, json(body)));
    }

    private static String customer(String id) {
        return "/api/v1/customers/" + id;
    }

    private static String history(RunningServer server, String customer) {
        Answer history = server.get(customer(customer) + "/history?limit=1000", Role.AUDITOR);
        history.requireStatus(200);
        return history.body();
    }

    private String shown(String what) {
        return marked(what, shown);
    }

    private String past(String what) {
        return marked(what, past);
    }

    private String left(String what) {
        return marked(what, left);
    }

    /** No text ends another. */
    private String marked(String what, Set<String> kind) {
        String text = "x" + what + mark;
        kind.add(text);
        return text;
    }

    /** Every marked text that is anywhere in the server's directory, in whichever file. */
    private Set<String> onDisk(RunningServer server) {
        return under(server.directory());
    }

    private Set<String> under(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> in(content(file)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return ""; // copies and SQLite's logs come and go
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The marked texts in a longer one; of one that is nowhere told, what stands before its mark. */
    private Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            String before = text.substring(Math.max(0, at - 40), at + mark.length());
            found.add(Stream.of(shown, past, left)
                    .flatMap(Set::stream)
                    .filter(before::endsWith)
                    .findFirst()
                    .orElse(before));
        }
        return found;
    }
}
