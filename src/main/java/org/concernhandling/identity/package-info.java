/**
 * Who told us: the reporters' names and addresses, sealed, in tables of their own, and
 * the receipts by which reporters will be known again. Nobody needs them to handle a
 * concern.
 */
package org.concernhandling.identity;
