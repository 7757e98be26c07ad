package io.tenure.messaging.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** An e-mail that keeps the id it was given; the library gives each attempt another one. */
final class NamedMail extends MimeMessage {

    private final String id;

    NamedMail(String id) {
        super((Session) null);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
