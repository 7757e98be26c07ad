/** Messages by e-mail, over SMTP. */
@org.jspecify.annotations.NullMarked
package io.tenure.messaging.mail;
