package io.tenure.bootstrap.security;

import io.tenure.access.Role;
import io.tenure.bootstrap.security.Writes.Request;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Requests that succeed for the endpoints of tills. */
final class PosWrites {

    private static final String POS = "/api/v1/pos";

    static final List<Writes> ALL = List.of(
            new Writes("POST " + POS + "/members/look-up", server -> look(server)),
            new Writes(
                    "POST " + POS + "/quotes",
                    server -> Writes.post(
                            POS + "/quotes",
                            "{'outlet':'high-street','member':{'card':'%s'},'at':'%s','amount':{'value':'10','currency':'GBP'}}"
                                    .formatted(card(server), now()))),
            new Writes(
                    "POST " + POS + "/benefits/look-up",
                    server -> Writes.post(POS + "/benefits/look-up", "{'card':'" + card(server) + "'}")),
            new Writes("POST " + POS + "/benefits/uses", server -> coffee(card(server), receipt())),
            new Writes("POST " + POS + "/benefits/cancellations", server -> {
                String card = card(server);
                String receipt = receipt();
                Request use = coffee(card, receipt);
                server.post(use.path(), use.body(), Role.POS).requireStatus(200);
                return Writes.post(
                        POS + "/benefits/cancellations",
                        "{'outlet':'high-street','receipt':'%s','member':{'card':'%s'}}".formatted(receipt, card));
            }),
            new Writes(
                    "POST " + POS + "/rewards/look-up",
                    server -> Writes.post(POS + "/rewards/look-up", "{'card':'" + card(server) + "'}")),
            // kept back, paid, handed out
            new Writes("POST " + POS + "/rewards/redemptions", 3, server -> {
                String card = card(server);
                LoyaltyWrites.send(server, LoyaltyWrites.stocking());
                return Writes.post(
                        POS + "/rewards/redemptions",
                        "{'outlet':'high-street','receipt':'%s','member':{'card':'%s'},'reward':'cup','price':10}"
                                .formatted(receipt(), card));
            }),
            // the points, the piece
            new Writes("POST " + POS + "/rewards/cancellations", 2, server -> {
                String card = card(server);
                String receipt = receipt();
                LoyaltyWrites.send(server, LoyaltyWrites.stocking());
                String cup = "{'outlet':'high-street','receipt':'%s','member':{'card':'%s'},'reward':'cup'"
                        .formatted(receipt, card);
                Request redeem = Writes.post(POS + "/rewards/redemptions", cup + ",'price':10}");
                server.post(redeem.path(), redeem.body(), Role.POS).requireStatus(200);
                return Writes.post(POS + "/rewards/cancellations", cup + "}");
            }),
            // the receipt, the points that pay, the purchase, the points that it brings
            new Writes("POST " + POS + "/sales", 5, server -> sale(server, receipt())),
            // the receipt, the return, the points
            new Writes("POST " + POS + "/refunds", 3, server -> {
                String sale = sold(server);
                return Writes.post(
                        POS + "/refunds",
                        ("{'outlet':'high-street','receipt':'%s','sale':{'outlet':'high-street','receipt':'%s'},"
                                        + "'at':'%s','amount':{'value':'5','currency':'GBP'},"
                                        + "'items':[{'sku':'milk','quantity':'1'}]}")
                                .formatted(receipt(), sale, now()));
            }),
            // the receipt, the points that paid, the purchase, its points
            new Writes("POST " + POS + "/cancellations", 4, server -> {
                String sale = sold(server);
                return Writes.post(POS + "/cancellations", "{'outlet':'high-street','receipt':'" + sale + "'}");
            }));

    private PosWrites() {}

    private static Request look(RunningServer server) {
        return Writes.post(POS + "/members/look-up", "{'card':'" + card(server) + "'}");
    }

    private static Request coffee(String card, String receipt) {
        return Writes.post(
                POS + "/benefits/uses",
                "{'outlet':'high-street','receipt':'%s','member':{'card':'%s'},'benefit':'coffee'}"
                        .formatted(receipt, card));
    }

    private static Request sale(RunningServer server, String receipt) {
        return Writes.post(
                POS + "/sales",
                ("{'outlet':'high-street','receipt':'%s','member':{'card':'%s'},"
                                + "'at':'%s','amount':{'value':'10','currency':'GBP'},"
                                + "'items':[{'sku':'milk','quantity':'2','unitPrice':'5'}],'redeem':5}")
                        .formatted(receipt, card(server), now()));
    }

    private static String sold(RunningServer server) {
        String receipt = receipt();
        Request sale = sale(server, receipt);
        server.post(sale.path(), sale.body(), Role.POS).requireStatus(200);
        return receipt;
    }

    private static String card(RunningServer server) {
        return Writes.made(server, LoyaltyWrites.member(server) + "/cards", "", "/number");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String receipt() {
        return "r-" + Writes.next();
    }
}
