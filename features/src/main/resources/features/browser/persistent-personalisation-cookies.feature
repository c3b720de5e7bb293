@claim:persistent-personalisation-cookies @witness:browser-inspection @witness:raw-store-read
Feature: A returning visitor finds earlier entries again

  Who comes back finds earlier entries again, by cookies that last.

  @apart
  Scenario Outline: Who comes back to <host> finds their entries again
    Given the conference server of <host>
    And its statement says of cookies that remember entries: <says>
    When somebody who has allowed cookies comes back
    Then their entries are there again

    @stated
    Examples: Hosts that promise it
      | host        | says       |
      | bbw-leipzig | persistent |

  Scenario Outline: <host> sets no cookie
    Given the conference server of <host>
    And its statement says of cookies that remember entries: <says>
    When a day of visits and conferences there is over
    Then no browser held a cookie afterwards
    And no answer of the server set one, not even for a mistake

    @conflicting @witness:browser-inspection @witness:foreign-client
    Examples: Hosts that say something else
      | host          | says |
      | greenminihost | none |
