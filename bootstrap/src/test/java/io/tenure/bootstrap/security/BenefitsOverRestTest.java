package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static io.tenure.bootstrap.security.Writes.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What members have beside points, as tills and systems that book read it. */
@ExtendWith(RunningServer.Provider.class)
class BenefitsOverRestTest {

    private static final String CLUB = "/api/v1/loyalty/programmes/club";

    private final String receipt = "wool-" + next();

    @Test
    void tillIsToldWhatTheMemberPays(RunningServer server) {
        String card = Writes.made(server, LoyaltyWrites.member(server) + "/cards", "", "/number");
        Instant at = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        String goods = "'outlet':'south','member':{'card':'%s'},'at':'%s','amount':{'value':'7','currency':'GBP'},"
                + "'items':[{'sku':'bread','quantity':'1','unitPrice':'3'},{'sku':'wool','quantity':'2','unitPrice':'2'}]";
        Answer quote = server.post("/api/v1/pos/quotes", json("{" + goods.formatted(card, at) + "}"), Role.POS);
        quote.requireStatus(200);
        assertThat(quote.at("/prices/0/line")).isEqualTo("2");
        assertThat(quote.at("/prices/0/regular")).isEqualTo("4");
        assertThat(quote.at("/prices/0/member")).isEqualTo("3.00");
        assertThat(quote.at("/prices/0/list")).isEqualTo("wool");
        assertThat(quote.at("/payment/saving")).isEqualTo("1.00");

        Answer sale = server.post(
                "/api/v1/pos/sales", json("{'receipt':'" + receipt + "'," + goods.formatted(card, at) + "}"), Role.POS);
        sale.requireStatus(200);
        assertThat(sale.at("/payment/due")).isEqualTo("6.00");
        assertThat(sale.at("/prices/0/saving")).isEqualTo("1.00");
    }

    @Test
    void systemThatBooksIsToldWhoMayBookWhat(RunningServer server) {
        String account = LoyaltyWrites.member(server);
        assertThat(read(server, CLUB + "/member-prices").at("/items/0/prices/0/price"))
                .isEqualTo("1.5");
        assertThat(read(server, CLUB + "/booking-windows").at("/items/0/opens/0/from"))
                .startsWith("2026-01-01T09:00");
        Answer may = read(server, account + "/booking-windows?item=cabin");
        assertThat(may.at("/items/0/open")).isEqualTo("true");
        assertThat(may.at("/items/0/opens")).isEqualTo("2026-01-01T09:00:00Z");
        assertThat(read(server, account + "/booking-windows?item=deck").body()).contains("\"items\":[]");
        Answer nobody = server.get(CLUB + "/members/nobody/booking-windows", Role.INTEGRATION);
        assertThat(nobody.status() + " " + nobody.code()).isEqualTo("404 loyalty.not-enrolled");
        assertThat(server.get("/api/v1/loyalty/programmes/none/member-prices", Role.INTEGRATION)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void deskIsToldWhatIsLeftOfABenefit(RunningServer server) {
        String coffees = LoyaltyWrites.member(server) + "/soft-benefits";
        assertThat(read(server, coffees).at("/items/0/left")).isEqualTo("2");
        assertThat(use(server, coffees + "/coffee/uses", "a").at("/items/0/left"))
                .isEqualTo("1");
        assertThat(use(server, coffees + "/coffee/uses", "a").at("/items/0/left"))
                .isEqualTo("1");
        assertThat(use(server, coffees + "/coffee/uses", "b").at("/items/0/used"))
                .isEqualTo("2");
        Answer third = use(server, coffees + "/coffee/uses", "c");
        assertThat(third.status() + " " + third.code()).isEqualTo("409 loyalty.benefit-used-up");
        Answer other = use(server, coffees + "/tea/uses", "d");
        assertThat(other.status() + " " + other.code()).isEqualTo("404 loyalty.unknown-benefit");
    }

    @Test
    void systemThatInvitesIsToldWhoComes(RunningServer server) {
        String account = LoyaltyWrites.member(server);
        String dinner = CLUB + "/events/dinner-" + next();
        String plan = "{'title':'Dinner','place':'Quay','beginsAt':'2199-05-04T18:00:00Z','seats':1}";
        assertThat(server.send("PUT", dinner, json(plan), server.key(Role.MARKETER))
                        .at("/left"))
                .isEqualTo("1");
        String guest = account + dinner.substring(CLUB.length());
        assertThat(stands(server, guest, "ACCEPTED").code()).isEqualTo("loyalty.not-invited");
        stands(server, guest, "INVITED").requireStatus(200);
        stands(server, guest, "ACCEPTED").requireStatus(200);
        assertThat(read(server, dinner + "/guests").at("/items/0/state")).isEqualTo("ACCEPTED");
        assertThat(read(server, account + "/events").body()).contains("\"left\":0");
        assertThat(stands(server, guest, "ATTENDED").code()).isEqualTo("loyalty.event-not-begun");
        assertThat(server.get(dinner + "/guests?after=rubbish", Role.INTEGRATION)
                        .status())
                .isEqualTo(400);
        assertThat(server.get(CLUB + "/events/none/guests", Role.INTEGRATION).code())
                .isEqualTo("loyalty.unknown-event");
    }

    @Test
    void eventIsCalledOffOnceAndKeepsItsGuests(RunningServer server) {
        String account = LoyaltyWrites.member(server);
        String dinner = CLUB + "/events/off-" + next();
        String plan = "{'title':'Dinner','place':'Quay','beginsAt':'2199-05-04T18:00:00Z','seats':1}";
        server.send("PUT", dinner, json(plan), server.key(Role.MARKETER)).requireStatus(200);
        String guest = account + dinner.substring(CLUB.length());
        stands(server, guest, "INVITED").requireStatus(200);
        stands(server, guest, "ACCEPTED").requireStatus(200);
        String storm = json("{'reason':'A storm is coming'}");

        assertThat(server.post(dinner + "/call-off", storm, Role.INTEGRATION).status())
                .isEqualTo(403);
        assertThat(server.post(dinner + "/call-off", json("{'reason':' '}"), Role.MARKETER)
                        .status())
                .isEqualTo(400);
        assertThat(server.post(dinner + "/call-off", storm, Role.MARKETER).at("/calledOff"))
                .isEqualTo("A storm is coming");
        assertThat(server.post(dinner + "/call-off", json("{'reason':'flood'}"), Role.MARKETER)
                        .at("/calledOff"))
                .isEqualTo("A storm is coming");
        Answer late = stands(server, guest, "DECLINED");
        assertThat(late.status() + " " + late.code()).isEqualTo("409 loyalty.event-called-off");
        assertThat(read(server, dinner + "/guests").at("/items/0/state")).isEqualTo("ACCEPTED");
        assertThat(read(server, account + "/events").body()).contains("A storm is coming");
        assertThat(server.post(CLUB + "/events/none/call-off", storm, Role.MARKETER)
                        .code())
                .isEqualTo("loyalty.unknown-event");
    }

    private static Answer stands(RunningServer server, String guest, String state) {
        return server.send("PUT", guest, json("{'state':'" + state + "'}"), server.key(Role.INTEGRATION));
    }

    @Test
    void tillGivesWhatIsLeftAndTakesItBack(RunningServer server) {
        String account = LoyaltyWrites.member(server);
        String card = Writes.made(server, account + "/cards", "", "/number");
        String member = "'member':{'card':'" + card + "'}";
        String use = "{'outlet':'south','receipt':'%s'," + member + ",'benefit':'%s'}";
        assertThat(till(server, "look-up", "{'card':'" + card + "'}").at("/items/0/left"))
                .isEqualTo("2");
        till(server, "uses", use.formatted("r-1", "coffee")).requireStatus(200);
        assertThat(till(server, "uses", use.formatted("r-1", "coffee")).at("/items/0/left"))
                .isEqualTo("1");
        assertThat(till(server, "uses", use.formatted("r-2", "coffee")).at("/items/0/last"))
                .isEqualTo("south@r-2");
        assertThat(till(server, "uses", use.formatted("r-3", "coffee")).code()).isEqualTo("loyalty.benefit-used-up");
        assertThat(till(server, "uses", use.formatted("r-3", "tea")).code()).isEqualTo("loyalty.unknown-benefit");
        String back = "{'outlet':'south','receipt':'%s'," + member + "}";
        till(server, "cancellations", back.formatted("r-1")).requireStatus(200);
        assertThat(till(server, "cancellations", back.formatted("r-1")).at("/items/0/left"))
                .isEqualTo("1");
        assertThat(till(server, "cancellations", back.formatted("r-9")).code())
                .isEqualTo("loyalty.unknown-benefit-use");
        Answer desk = server.post(account + "/soft-benefits/uses/south@r-2/cancellation", json("{}"), Role.INTEGRATION);
        assertThat(desk.at("/items/0/used")).isEqualTo("0");
    }

    @Test
    void tillGivesARewardAtOnce(RunningServer server) {
        String account = LoyaltyWrites.member(server);
        String card = Writes.made(server, account + "/cards", "", "/number");
        LoyaltyWrites.send(server, LoyaltyWrites.stocking());
        Answer offers = server.post("/api/v1/pos/rewards/look-up", json("{'card':'" + card + "'}"), Role.POS);
        assertThat(offers.at("/items/0/reward") + " " + offers.at("/items/0/lacking"))
                .isEqualTo("cup 0");
        String cup = "{'outlet':'south','receipt':'%s','member':{'card':'" + card + "'},'reward':'%s','price':%d}";
        Answer first = reward(server, cup.formatted(receipt, "cup", 10));
        first.requireStatus(200);
        assertThat(first.at("/member/active")).isEqualTo("40");
        assertThat(first.at("/confirmation")).matches("\\d{4}-\\d{4}");
        assertThat(reward(server, cup.formatted(receipt, "cup", 10)).body()).isEqualTo(first.body());
        assertThat(reward(server, cup.formatted("w" + receipt, "cup", 11)).code())
                .isEqualTo("loyalty.price-changed");
        assertThat(reward(server, cup.formatted("w" + receipt, "sofa", 10)).code())
                .isEqualTo("loyalty.unknown-reward");
        String back = "{'outlet':'south','receipt':'%s','member':{'card':'" + card + "'},'reward':'cup'}";
        Answer taken = server.post("/api/v1/pos/rewards/cancellations", json(back.formatted(receipt)), Role.POS);
        taken.requireStatus(200);
        assertThat(taken.at("/member/active")).isEqualTo("50");
        assertThat(reward(server, cup.formatted(receipt, "cup", 10)).code()).isEqualTo("loyalty.redemption-abandoned");
    }

    @Test
    void tillTakesMoneyBesidePointsAndCancellingSaysWhatToGiveBack(RunningServer server) {
        String account = LoyaltyWrites.member(server);
        String card = Writes.made(server, account + "/cards", "", "/number");
        String offer =
                "{'stockingId':'%s','title':'Hamper','titleZh':'野餐篮','price':10,'money':'%s','currency':'%s','pieces':5}";
        String place = "/api/v1/loyalty/programmes/club/rewards/hamper-" + receipt;
        server.send("PUT", place, json(offer.formatted("s1", "5", "GBP")), server.key(Role.MARKETER))
                .requireStatus(200);
        assertThat(server.send("PUT", place, json(offer.formatted("s2", "5", "EUR")), server.key(Role.MARKETER))
                        .code())
                .isEqualTo("loyalty.reward-currency");
        assertThat(server.send("PUT", place, json(offer.formatted("s2", "5", "pounds")), server.key(Role.MARKETER))
                        .code())
                .isEqualTo("request.invalid-value");
        String hamper = "{'outlet':'south','receipt':'m" + receipt + "','member':{'card':'" + card
                + "'},'reward':'hamper-" + receipt + "','price':10,%s}";
        assertThat(reward(server, hamper.formatted("'money':null")).code()).isEqualTo("loyalty.price-changed");
        Answer first = reward(server, hamper.formatted("'money':'5.00','currency':'GBP'"));
        first.requireStatus(200);
        assertThat(first.at("/money") + " " + first.at("/currency")).isEqualTo("5.00 GBP");
        Answer back = server.post(
                account + "/redemptions/receipt-south@m" + receipt + "-reward/cancellation", "", Role.INTEGRATION);
        back.requireStatus(200);
        assertThat(back.at("/giveBack/money") + " " + back.at("/giveBack/currency"))
                .isEqualTo("5.00 GBP");
        String again = "{'outlet':'south','receipt':'m" + receipt + "','member':{'card':'" + card
                + "'},'reward':'hamper-" + receipt + "'}";
        Answer atTill = server.post("/api/v1/pos/rewards/cancellations", json(again), Role.POS);
        atTill.requireStatus(200);
        for (String field : List.of("money", "currency", "cancelledAt")) {
            assertThat(atTill.at("/giveBack/" + field)).isEqualTo(back.at("/giveBack/" + field));
        }
        assertThat(atTill.at("/giveBack/cancelledAt")).isNotEmpty();
    }

    private static Answer reward(RunningServer server, String body) {
        return server.post("/api/v1/pos/rewards/redemptions", json(body), Role.POS);
    }

    private static Answer till(RunningServer server, String path, String body) {
        return server.post("/api/v1/pos/benefits/" + path, json(body), Role.POS);
    }

    private static Answer use(RunningServer server, String path, String id) {
        return server.post(path, json("{'id':'" + id + "'}"), Role.INTEGRATION);
    }

    private static Answer read(RunningServer server, String path) {
        Answer answer = server.get(path, Role.INTEGRATION);
        answer.requireStatus(200);
        return answer;
    }
}
