/** On which days members are greeted. */
@org.jspecify.annotations.NullMarked
package io.tenure.greetings.domain;
