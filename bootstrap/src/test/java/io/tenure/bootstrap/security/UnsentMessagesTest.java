package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static io.tenure.bootstrap.security.Writes.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server of the tests has a gateway for text messages and no relay. */
@ExtendWith(RunningServer.Provider.class)
class UnsentMessagesTest {

    private static final String OWN = "correct horse battery";
    private static final String CLUB = "/api/v1/loyalty/programmes/club";

    @Test
    void areShownOnThePageOfMessagesWithTheReasonInBothLanguages(RunningServer server) {
        String account = LoyaltyWrites.member(server);
        String dinner = CLUB + "/events/unsent-" + next();
        String plan = "{'title':'Dinner','place':'Quay','beginsAt':'2199-05-04T18:00:00Z','seats':1}";
        server.send("PUT", dinner, json(plan), server.key(Role.MARKETER)).requireStatus(200);
        server.send(
                        "PUT",
                        account + dinner.substring(CLUB.length()),
                        json("{'state':'INVITED'}"),
                        server.key(Role.INTEGRATION))
                .requireStatus(200);
        Browser browser = new Browser(server);
        server.access()
                .changePassword()
                .change("unsent", server.newUser("unsent", Role.MARKETER).password(), OWN);
        browser.signIn("unsent", OWN);

        await().untilAsserted(() -> assertThat(browser.get("/messages").body())
                .contains("Could be sent to nobody", "event-invitation", "without a relay or gateway"));
        assertThat(browser.get("/messages?lang=zh-CN").body()).contains("无法发送给任何人", "event-invitation", "邮件中继");
    }
}
