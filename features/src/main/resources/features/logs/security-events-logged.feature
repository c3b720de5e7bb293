@claim:security-events-logged @witness:raw-store-read @witness:clock-advance
Feature: Failed logins and attacks leave a security log entry that keeps to its own limit

  Some hosts log attacks and attempts to log in. They are read as: a log of its own, with shortened addresses, kept no
  longer than the web log.

  Scenario Outline: Attacks on <host> leave an entry that keeps to its limit
    Given the conference server of <host>
    And its statement says of attacks and failed logins: <says>
    When somebody attacks the server
    Then there is an entry with a shortened address
    And it is gone when the web log's period is over

    @stated
    Examples: Hosts that promise it
      | host   | says                             |
      | waag   | see 7.4; attacks, login attempts |
      | vc4all | attacks, login attempts          |

  Scenario Outline: Attacks on <host> leave no entry that tells of anybody
    Given the conference server of <host>
    And its statement says of attacks and failed logins: <says>
    When a day of visits and conferences there is over
    Then no entry of the journal holds any part of an address
    And no file that the server could write holds an address, a conference's name, or where a visitor came from

    @conflicting @witness:raw-store-read @witness:canary-scan
    Examples: Hosts that say something else
      | host                     | says                     |
      | studentenwerk-osnabrueck | no personal data in logs |
      | greenminihost            | no address stored        |
