@claim:no-cookies @witness:browser-inspection @witness:foreign-client
Feature: No cookie is ever set

  No page, no call and no mistake sets a cookie.

  Scenario Outline: <host> sets no cookie
    Given the conference server of <host>
    And its statement says of cookies: <says>
    When a day of visits and conferences there is over
    Then no browser held a cookie afterwards
    And no answer of the server set one, not even for a mistake

    @stated
    Examples: Hosts that promise it
      | host          | says |
      | greenminihost | none |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | waag                     | nothing |
      | vc4all                   | nothing |
      | studentenwerk-osnabrueck | nothing |

  @apart
  Scenario Outline: <host> sets the cookies that its statement tells of and no others
    Given the conference server of <host>
    And its statement says of cookies: <says>
    When somebody has visited and left
    Then there are the listed cookies and no others

    @conflicting @witness:browser-inspection @witness:raw-store-read
    Examples: Hosts that say something else
      | host        | says           |
      | bbw-leipzig | cookies needed |
