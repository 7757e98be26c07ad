/** Addresses in the one form in which they are compared; phone numbers by Google's libphonenumber. */
@org.jspecify.annotations.NullMarked
package io.tenure.relationship.phone;
