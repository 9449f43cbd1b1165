/**
 * Statistical disclosure control: small counts are hidden before figures are given out,
 * and with them as many others as it takes that nobody can work them out again, from
 * totals, from other tables, or from what was given out before. What was given out stands
 * in a ledger. The arithmetic knows neither Spring nor the database.
 */
@NamedInterface("disclosure")
package org.concernhandling.reporting.disclosure;

import org.springframework.modulith.NamedInterface;
