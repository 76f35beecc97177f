package dev.muster.report;

import java.util.List;

/**
 * Which campaigns start for how many rows, and when.
 *
 * <p>Immutable.
 *
 * @param campaigns those that listen to what rows did, in the order in which they came up, at most
 *     {@value #MOST_CAMPAIGNS}
 * @param more decisions about other campaigns, of which no more is known
 */
public record TriggerForecast(List<CampaignForecast> campaigns, long more) {

  /** How many campaigns are told apart. */
  public static final int MOST_CAMPAIGNS = 100;

  private static final TriggerForecast NONE = new TriggerForecast(List.of(), 0);

  public TriggerForecast {
    campaigns = List.copyOf(campaigns);
  }

  /** Answers the forecast of an import to which no campaign listens. */
  public static TriggerForecast none() {
    return NONE;
  }
}
