/** Short messages, over the HTTP interface of a gateway. */
@org.jspecify.annotations.NullMarked
package io.tenure.messaging.sms;
