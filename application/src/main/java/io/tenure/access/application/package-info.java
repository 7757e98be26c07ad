/** Users, API keys, sign-in and the access log. */
@org.jspecify.annotations.NullMarked
package io.tenure.access.application;
