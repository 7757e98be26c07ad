package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import io.tenure.access.application.port.in.OneTimePassword;
import io.tenure.bootstrap.Core;
import io.tenure.lifecycle.WholesaleModel;
import io.tenure.lifecycle.events.LeadJudged;
import io.tenure.lifecycle.events.LeadVerdict;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Scripts of the firm's own, from the text of the model to why a lead was judged as it was. */
@ExtendWith(RunningServer.Provider.class)
class LeadScriptsOverRestTest {

    private static final String SCRIPTS = "/api/v1/care/lead-scripts";
    private static final String OWN = "correct horse battery";
    private static final String MODEL = "/api/v1/lifecycle/models/wholesale";

    @Test
    void areOfferedJudgeAndTellWhy(RunningServer server) {
        String care = "/api/v1/customers/" + server.newCustomer(json("{'kind':'PERSON','name':'Ada Lead'}")) + "/care";
        assertThat(server.get(SCRIPTS, Role.INTEGRATION).at("/items/0/id")).isEqualTo("standard");
        answer(server, care, "{'answers':{'need':'fits'},'script':'telephone'}", 422);
        putInForce(server, WholesaleModel.whole(), 1);

        Answer offered = server.get(SCRIPTS, Role.INTEGRATION);
        assertThat(offered.at("/model")).isEqualTo("wholesale");
        assertThat(offered.at("/modelVersion")).isEqualTo("1");
        assertThat(offered.at("/items/0/questions/0/answers/2/means")).isEqualTo("RULES_OUT");
        assertThat(offered.at("/items/1/name/zh")).isEqualTo("展会");
        assertThat(offered.at("/items/1/callBackDays")).isEqualTo("14");
        answer(server, care, "{'script':'fair','answers':{'visit':'later'},'callBackAt':'2099-01-05T09:00:00Z'}", 200);
        putInForce(server, WholesaleModel.stages(), 2);
        Answer late = server.post(
                care + "/lead-answers",
                json("{'model':'wholesale','modelVersion':1,'script':'standard','answers':{'need':'fits'}}"),
                Role.INTEGRATION);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("lifecycle.scripts-changed");

        Answer lead = server.get(care, Role.MARKETER);
        assertThat(lead.at("/lead/verdict")).isEqualTo("CALL_BACK");
        assertThat(lead.at("/lead/script")).isEqualTo("fair");
        assertThat(lead.at("/lead/model")).isEqualTo("wholesale");
        assertThat(lead.at("/lead/modelVersion")).isEqualTo("1");
        assertThat(lead.at("/lead/callBackAt")).isEqualTo("2099-01-05T09:00:00Z");
        assertThat(lead.at("/lead/because/0/text/en")).isEqualTo("May we send somebody?");
        assertThat(lead.at("/lead/because/0/answer/means")).isEqualTo("LEAVES_OPEN");
        assertThat(server.get(SCRIPTS, Role.INTEGRATION).at("/items/0/id")).isEqualTo("standard");
        assertThat(server.get(MODEL + "?version=1", Role.INTEGRATION).at("/scripts/1/id"))
                .isEqualTo("fair");
    }

    @Test
    void withMistakesAreRefusedWithTheirPlaces(RunningServer server) {
        Answer refused = draft(server, WholesaleModel.whole().replace("means: rules-out", "means: perhaps"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("lifecycle.invalid-model");
        assertThat(refused.body()).contains("scripts.telephone.questions.volume.answers.pieces.means");
    }

    @Test
    void areMissedAtThePortalWhereTheVersionCannotBeReadAnyMore(RunningServer server) {
        String lead = server.newCustomer(json("{'kind':'PERSON','name':'Eve Lead'}"));
        Core core = server.context().getBean(Core.class);
        LeadJudged judged = new LeadJudged(
                lead, "fair", "gone", 7L, Map.of("visit", "welcome"), LeadVerdict.CONFIRMED, null, Instant.EPOCH);
        core.ledger()
                .append(new Commit(
                        "care-" + lead,
                        0,
                        List.of(core.codec().encode(judged, lead)),
                        Map.of(Metadata.ACTOR, "test"),
                        List.of()));
        await().untilAsserted(() -> assertThat(server.get("/api/v1/customers/" + lead + "/care", Role.MARKETER)
                        .at("/lead/script"))
                .isEqualTo("fair"));
        OneTimePassword first = server.newUser("asker", Role.ADMIN);
        server.access().changePassword().change("asker", first.password(), OWN);
        Browser browser = new Browser(server);
        browser.signIn("asker", OWN);

        assertThat(browser.get("/customers/" + lead + "/care").body())
                .as("without scripts a page of its own")
                .contains("</nav>", "href=\"/customers/" + lead + "\"")
                .contains("Judged by the script fair", "only the ids of the answers are left", "welcome");
        assertThat(browser.get("/customers/" + lead + "/care?lang=zh-CN").body())
                .contains("该版本模型已无法读取", "welcome");
    }

    private static void answer(RunningServer server, String care, String body, int status) {
        Answer answer = server.post(care + "/lead-answers", json(body), Role.INTEGRATION);
        answer.requireStatus(status);
        if (status != 200) {
            assertThat(answer.code()).isEqualTo("lifecycle.unknown-script");
        }
    }

    private static void putInForce(RunningServer server, String text, long version) {
        draft(server, text).requireStatus(201);
        server.post(MODEL + "/versions/" + version + "/in-force", "", Role.MARKETER)
                .requireStatus(200);
    }

    private static Answer draft(RunningServer server, String text) {
        String body = new JsonMapper().writeValueAsString(Map.of("text", text));
        return server.send("PUT", MODEL, body, server.key(Role.MARKETER));
    }
}
