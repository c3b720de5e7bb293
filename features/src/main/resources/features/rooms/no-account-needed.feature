@claim:no-account-needed @witness:browser-inspection @witness:foreign-client
Feature: Anyone can open a room without an account

  Nobody has to be known to the host to hold a conference.

  Scenario Outline: Anyone can open a conference at <host>
    Given the conference server of <host>
    And its statement says of accounts: <says>
    When a day of visits and conferences there is over
    Then people opened conferences without an account
    And another program opened one without an account as well

    @stated
    Examples: Hosts that promise it
      | host          | says                  |
      | waag          | only a room is needed |
      | vc4all        | only a room is needed |
      | greenminihost | anyone                |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host        | says    |
      | bbw-leipzig | nothing |

  @apart
  Scenario Outline: Only organisers open conferences at <host>
    Given the conference server of <host>
    And its statement says of accounts: <says>
    When somebody without an account asks for a conference
    Then the conference does not open

    @conflicting
    Examples: Hosts that say something else
      | host                     | says            |
      | studentenwerk-osnabrueck | organiser login |
