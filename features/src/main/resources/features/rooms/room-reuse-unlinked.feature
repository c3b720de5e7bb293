@claim:room-reuse-unlinked @witness:browser-inspection @witness:foreign-client @witness:canary-scan
Feature: A reused room name starts a conference with no past

  Two conferences of one name have nothing to do with each other.

  Scenario Outline: A name used again at <host> has no past
    Given the conference server of <host>
    And its statement says of using a name again: <says>
    When a day of visits and conferences there is over
    Then who came to the same name later found nothing of the earlier conference
    And a program that joined it later was told nothing of the earlier one
    And no file that the server could write holds the name, hashed or not

    @stated
    Examples: Hosts that promise it
      | host                     | says |
      | studentenwerk-osnabrueck | yes  |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host   | says    |
      | waag   | nothing |
      | vc4all | nothing |

  Scenario Outline: Two conferences of one name at <host> have identifiers of their own
    Given the conference server of <host>
    And its statement says of using a name again: <says>
    When a day of visits and conferences there is over
    Then who came to the same name later found nothing of the earlier conference
    And a program that joined it later was told nothing of the earlier one
    And no file that the server could write holds the name, hashed or not
    And their identifiers do not tell that the names were alike

    @conflicting @witness:browser-inspection @witness:foreign-client @witness:raw-store-read @witness:canary-scan
    Examples: Hosts that say something else
      | host          | says                  |
      | greenminihost | identifiers stay 24 d |

  @apart
  Scenario Outline: <host> offers a used name again, in the browser only
    Given the conference server of <host>
    And its statement says of using a name again: <says>
    When a visitor comes back
    Then the name is offered again and can be forgotten
    And no file that the server could write holds the name of the conference
    And who came to the same name later found nothing of the earlier conference
    And a program that joined it later was told nothing of the earlier one

    @conflicting @witness:browser-inspection @witness:foreign-client @witness:raw-store-read @witness:canary-scan
    Examples: Hosts that say something else
      | host        | says      |
      | bbw-leipzig | name kept |
